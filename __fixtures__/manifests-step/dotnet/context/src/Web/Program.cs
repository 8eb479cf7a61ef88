var app = Microsoft.AspNetCore.Builder.WebApplication.Create(args);
app.MapGet("/price/{net}", (decimal net) => new Core.Price(net));
app.Run();
