using System;
using Microsoft.Extensions.Hosting;

var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Vienna");
Console.WriteLine(TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, zone));
await Host.CreateDefaultBuilder(args).Build().RunAsync();
