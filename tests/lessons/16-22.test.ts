import { lessonsInOrder } from './in-order.ts';

lessonsInOrder(16, 22);
