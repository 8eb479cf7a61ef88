namespace Core;

public record Price(decimal Net)
{
    public decimal Gross => Net * 1.19m;
}
