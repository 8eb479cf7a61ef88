class App { public static void main(String[] a) { SpringApplication.run(App.class); } }
