SELECT year, source, COUNT(*) AS supports, SUM(amount) AS amount, COUNT(*) * 1.0 / SUM(COUNT(*)) OVER () AS share
FROM supports GROUP BY year, source
