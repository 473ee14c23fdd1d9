namespace Coroutines.Benchmarks;

/// <summary>A colour for each column, the same in every picture, told apart also without colour sight (Okabe and Ito).</summary>
internal static class Palette
{
    public static string Colour(this Column column) => column switch
    {
        Column.Hand => "#7f7f7f",
        Column.Coroutines => "#0072b2",
        Column.ValueTask => "#e69f00",
        Column.Pooled => "#f0e442",
        Column.Task => "#d55e00",
        Column.Iterators => "#009e73",
        _ => "#cc79a7",
    };
}
