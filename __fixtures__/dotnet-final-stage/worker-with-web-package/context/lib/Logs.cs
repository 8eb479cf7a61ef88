namespace Logs;

public static class Text
{
    public static string Line(string what) => "log: " + what;
}
