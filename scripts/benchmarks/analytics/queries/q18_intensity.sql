SELECT province, COUNT(*) AS households, SUM(lacking >= 3) AS poor, SUM(CASE WHEN lacking >= 3 THEN lacking ELSE 0 END) AS lacking,
  SUM(lacking >= 3) * 1.0 / COUNT(*) AS headcount
FROM reviews WHERE year = 2024 GROUP BY province
