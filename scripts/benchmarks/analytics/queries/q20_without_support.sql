SELECT province, COUNT(*) AS households FROM reviews r
WHERE year = 2024 AND class = 'poor'
  AND NOT EXISTS (SELECT 1 FROM supports s WHERE s.household = r.household AND s.year = 2024)
GROUP BY province
