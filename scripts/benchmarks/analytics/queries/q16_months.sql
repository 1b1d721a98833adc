SELECT year, MONTH(DATE '1970-01-01' + date) AS month, source, COUNT(*) AS supports, SUM(amount) AS amount
FROM supports GROUP BY year, month, source
-- sqlite
SELECT year, CAST(strftime('%m', date * 86400, 'unixepoch') AS INTEGER) AS month, source, COUNT(*) AS supports,
  SUM(amount) AS amount
FROM supports GROUP BY year, month, source
