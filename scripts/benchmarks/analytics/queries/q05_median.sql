SELECT commune, MEDIAN(income) AS income FROM reviews WHERE year = 2024 GROUP BY commune
-- sqlite
SELECT commune, AVG(income) AS income FROM (
  SELECT commune, income, ROW_NUMBER() OVER (PARTITION BY commune ORDER BY income) AS place,
    COUNT(*) OVER (PARTITION BY commune) AS count
  FROM reviews WHERE year = 2024)
WHERE place IN ((count + 1) / 2, (count + 2) / 2) GROUP BY commune
