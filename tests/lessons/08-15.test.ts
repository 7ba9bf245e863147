import { lessonsInOrder } from './in-order.ts';

lessonsInOrder(8, 15);
