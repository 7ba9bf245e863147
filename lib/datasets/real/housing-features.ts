/** The numbers that California housing has of each district, by the names that its publisher gave them. */
export const housingFeatures = [
  'longitude',
  'latitude',
  'housing_median_age',
  'total_rooms',
  'total_bedrooms',
  'population',
  'households',
  'median_income',
];
