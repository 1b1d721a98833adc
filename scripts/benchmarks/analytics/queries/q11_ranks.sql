SELECT province, year, poor, poor - LAG(poor) OVER (PARTITION BY province ORDER BY year) AS change,
  RANK() OVER (PARTITION BY year ORDER BY poor DESC) AS rank
FROM (SELECT province, year, SUM(class = 'poor') AS poor FROM reviews GROUP BY province, year)
