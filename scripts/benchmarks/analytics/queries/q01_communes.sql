SELECT commune, SUM(class = 'poor') AS poor, SUM(class = 'near_poor') AS near_poor, SUM(members) AS persons,
  SUM(income * members) * 1.0 / SUM(members) AS income
FROM reviews WHERE year = 2024 GROUP BY commune
