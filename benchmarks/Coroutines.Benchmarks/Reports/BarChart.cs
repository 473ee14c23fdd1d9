namespace Coroutines.Benchmarks;

/// <summary>The table as bars: for each row one bar a column, as long as its part of the row's slowest.</summary>
internal static class BarChart
{
    private const int PanelWidth = 560;
    private const int Panels = 2;
    private const int Margin = 14;
    private const int Labels = 110;
    private const int Figures = 62;
    private const int BarStep = 11;
    private const int RowGap = 26;
    private const int Head = 64;

    public static void Write(string path, IReadOnlyList<Entry> entries)
    {
        int half = Split(entries);
        IReadOnlyList<Entry>[] panels = [[.. entries.Take(half)], [.. entries.Skip(half)]];
        var svg = new Svg(Panels * PanelWidth, Head + panels.Max(static p => p.Sum(Height)) + Margin);
        svg.Text("One operation beside its peers: shorter is faster; the longest bar of a row is its slowest", Margin, 22, size: 14, bold: true);
        double x = Margin;
        foreach (var column in ColumnNames.All)
        {
            svg.Box(x, 34, 11, 11, column.Colour());
            svg.Text(column.Title(), x + 16, 43.5);
            x += 34 + (column.Title().Length * 7);
        }

        for (int panel = 0; panel < panels.Length; panel++)
        {
            Panel(svg, panels[panel], panel * PanelWidth);
        }

        svg.Save(path);
    }

    private static int Height(Entry entry) => RowGap + (entry.Figures.Count * BarStep);

    /// <summary>How many rows fill the first panel, so that both are about as high.</summary>
    private static int Split(IReadOnlyList<Entry> entries)
    {
        int left = entries.Sum(Height) / 2;
        int count = 0;
        while (count < entries.Count && left > 0)
        {
            left -= Height(entries[count++]);
        }

        return count;
    }

    private static void Panel(Svg svg, IReadOnlyList<Entry> entries, int left)
    {
        double room = PanelWidth - Labels - Figures - (2 * Margin);
        double y = Head;
        foreach (var entry in entries)
        {
            svg.Text(entry.Title, left + Margin, y + 10, bold: true);
            if (entry.Verdict is { } verdict)
            {
                svg.Text($"{(entry.RatioText.Length == 0 ? verdict.Found : entry.RatioText)}: {verdict.Text}", left + PanelWidth - Margin, y + 10, "end");
            }

            y += 15;
            double most = entry.Figures.Values.Max(static f => f.Value);
            foreach (var column in ColumnNames.All.Where(entry.Figures.ContainsKey))
            {
                double value = entry.Figures[column].Value;
                double length = Math.Max(1, room * value / most);
                svg.Text(column.Title(), left + Margin + Labels - 6, y + 8.5, "end", 9);
                svg.Box(left + Margin + Labels, y + 1, length, BarStep - 2, column.Colour());
                svg.Text(entry.Number(value), left + Margin + Labels + length + 4, y + 8.5, size: 9);
                y += BarStep;
            }

            y += RowGap - 15;
        }
    }
}
