namespace Coroutines.Benchmarks;

/// <summary>A line of a <see cref="LineChart"/>: one figure for each place on the horizontal axis.</summary>
internal sealed record Series(string Name, string Colour, double[] Values, bool Dashed = false);

/// <summary>Lines over steps of equal width; the vertical axis begins at zero or is logarithmic.</summary>
internal sealed record LineChart(string Title, string Across, string Up, IReadOnlyList<string> Steps, IReadOnlyList<Series> Lines)
{
    private const int Width = 760;
    private const int Height = 420;
    private const int Left = 70;
    private const int Right = 200;
    private const int Top = 46;
    private const int Bottom = 56;

    /// <summary>Whether equal ratios are equal distances upwards.</summary>
    public bool IsLogarithmic { get; init; }

    public void Write(string path)
    {
        var svg = new Svg(Width, Height);
        svg.Text(Title, Left, 24, size: 14, bold: true);
        double most = Lines.SelectMany(static l => l.Values).Max() * 1.05;
        double least = IsLogarithmic ? Lines.SelectMany(static l => l.Values).Min() / 1.2 : 0;
        foreach (double mark in Marks(least, most))
        {
            double y = Y(mark, least, most);
            svg.Line(Left, y, Width - Right, y, "#dddddd");
            svg.Text(FormattableString.Invariant($"{mark:#,0.##}"), Left - 8, y + 4, "end");
        }

        for (int i = 0; i < Steps.Count; i++)
        {
            svg.Text(Steps[i], X(i), Height - Bottom + 18, "middle");
        }

        svg.Text(Across, (Left + Width - Right) / 2.0, Height - 14, "middle");
        svg.Text(Up, Left - 60, Top - 8);
        foreach (var line in Lines)
        {
            (double X, double Y)[] points = [.. line.Values.Select((value, i) => (X(i), Y(value, least, most)))];
            svg.Path(points, line.Colour, line.Dashed);
            foreach (var (x, y) in points)
            {
                svg.Dot(x, y, line.Colour);
            }
        }

        Names(svg, least, most);
        svg.Save(path);
    }

    /// <summary>The names stand at the lines' ends, pushed apart where those are close.</summary>
    private void Names(Svg svg, double least, double most)
    {
        double free = double.MinValue;
        foreach (var line in Lines.OrderByDescending(static l => l.Values[^1]))
        {
            double y = Math.Max(Y(line.Values[^1], least, most) + 4, free);
            svg.Text(line.Name, X(Steps.Count - 1) + 12, y);
            free = y + 14;
        }
    }

    private double X(int step) => Left + 20 + (step * (Width - Left - Right - 40.0) / Math.Max(1, Steps.Count - 1));

    private double Y(double value, double least, double most)
    {
        double part = IsLogarithmic ? Math.Log(value / least) / Math.Log(most / least) : (value - least) / (most - least);
        return Height - Bottom - (part * (Height - Top - Bottom));
    }

    private IEnumerable<double> Marks(double least, double most)
    {
        double step = Math.Pow(10, Math.Floor(Math.Log10(IsLogarithmic ? least : most)));
        if (!IsLogarithmic)
        {
            step = most / step < 3 ? step / 2 : step;
            for (double mark = 0; mark <= most; mark += step)
            {
                yield return mark;
            }

            yield break;
        }

        for (double decade = step; decade <= most; decade *= 10)
        {
            foreach (double mark in (double[])[decade, 2 * decade, 5 * decade])
            {
                if (mark >= least && mark <= most)
                {
                    yield return mark;
                }
            }
        }
    }
}
