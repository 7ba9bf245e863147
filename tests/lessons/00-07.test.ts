import { lessonsInOrder } from './in-order.ts';

lessonsInOrder(0, 7);
