using System.Globalization;
using System.Text;

namespace Coroutines.Benchmarks;

/// <summary>Writes a picture: lines, boxes and texts on white.</summary>
internal sealed class Svg(int width, int height)
{
    private readonly StringBuilder _text = new(FormattableString.Invariant(
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" font-family="DejaVu Sans, Verdana, Arial, sans-serif" font-size="11">
        <rect width="{width}" height="{height}" fill="#ffffff"/>

        """));

    public void Box(double x, double y, double w, double h, string fill) =>
        Add($"<rect x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(w)}\" height=\"{N(h)}\" fill=\"{fill}\"/>");

    public void Line(double x1, double y1, double x2, double y2, string stroke, double thick = 1) =>
        Add($"<line x1=\"{N(x1)}\" y1=\"{N(y1)}\" x2=\"{N(x2)}\" y2=\"{N(y2)}\" stroke=\"{stroke}\" stroke-width=\"{N(thick)}\"/>");

    public void Path(IEnumerable<(double X, double Y)> points, string stroke, bool dashed) =>
        Add($"<polyline points=\"{string.Join(' ', points.Select(static p => $"{N(p.X)},{N(p.Y)}"))}\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"2\"{(dashed ? " stroke-dasharray=\"6 4\"" : "")}/>");

    public void Dot(double x, double y, string fill) => Add($"<circle cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"3.5\" fill=\"{fill}\"/>");

    /// <param name="text">What it says.</param>
    /// <param name="x">Where it stands, by its <paramref name="anchor"/>.</param>
    /// <param name="y">Its base line.</param>
    /// <param name="anchor">start, middle or end.</param>
    /// <param name="size">In pixels.</param>
    /// <param name="bold">Whether it is a heading.</param>
    public void Text(string text, double x, double y, string anchor = "start", int size = 11, bool bold = false) =>
        Add($"<text x=\"{N(x)}\" y=\"{N(y)}\" text-anchor=\"{anchor}\" font-size=\"{size}\"{(bold ? " font-weight=\"bold\"" : "")}>{Escape(text)}</text>");

    public void Save(string path) => File.WriteAllText(path, _text + "</svg>\n");

    private void Add(string element) => _text.Append(element).Append('\n');

    private static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
