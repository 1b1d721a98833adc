return {
  work = "Việc", house_building = "xây mới", house_repair = "sửa chữa",
  most = "{building} để xây mới, {repair} để sửa chữa",
}
