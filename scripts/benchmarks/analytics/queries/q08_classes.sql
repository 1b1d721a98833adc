SELECT province, year, SUM(class = 'poor') AS poor, SUM(class = 'near_poor') AS near_poor, SUM(class = 'average') AS average,
  SUM(class = 'not_poor') AS not_poor
FROM reviews GROUP BY province, year
