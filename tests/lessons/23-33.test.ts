import { lessonsInOrder } from './in-order.ts';

lessonsInOrder(23);
