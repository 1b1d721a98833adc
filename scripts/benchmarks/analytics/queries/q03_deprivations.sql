-- A row for each province, a column for each indicator; the comparison turns it round.
SELECT province, SUM(lacks_employment) AS employment,
  SUM(lacks_dependents) AS dependents,
  SUM(lacks_nutrition) AS nutrition,
  SUM(lacks_health_insurance) AS health_insurance,
  SUM(lacks_adult_education) AS adult_education,
  SUM(lacks_child_school) AS child_school,
  SUM(lacks_housing_quality) AS housing_quality,
  SUM(lacks_housing_area) AS housing_area,
  SUM(lacks_water) AS water,
  SUM(lacks_toilet) AS toilet,
  SUM(lacks_telecom) AS telecom,
  SUM(lacks_info_means) AS info_means
FROM reviews WHERE year = 2024 AND class IN ('poor', 'near_poor') GROUP BY province
