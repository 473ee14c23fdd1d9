using Coroutines.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.Generator.Symbols;

/// <summary>Places in the user's file as its <c>#line</c> directives tell them, in the form that such a directive takes.</summary>
internal static class SourcePlaces
{
    // What C# allows in a directive.
    private const int MaxLine = 0xFEEFED;
    private const int MaxColumn = 0xFFFF;

    /// <param name="within">The method: what else stands on its first and last line is none of its text.</param>
    public static SourceSpan SpanOf(SemanticModel model, SyntaxTree tree, TextSpan span, TextSpan within, CancellationToken token)
    {
        var place = tree.GetMappedLineSpan(span, token);
        var (start, end) = (place.StartLinePosition, place.EndLinePosition);
        if (end < start)
        {
            end = start; // the end is in a part of the file that counts otherwise
        }

        return new SourceSpan(Path(model, tree, place), Line(start), Column(start), Line(end), Column(end), FirstLine(tree.GetText(token), span, within));
    }

    public static string LineDirective(SemanticModel model, int position)
    {
        var tree = model.SyntaxTree;
        var place = tree.GetMappedLineSpan(new TextSpan(position, 0));
        return tree.GetLineVisibility(position) == LineVisibility.Hidden
            ? "#line hidden"
            : "#line " + Line(place.StartLinePosition).ToString(System.Globalization.CultureInfo.InvariantCulture) + " \"" + Path(model, tree, place) + "\"";
    }

    /// <summary>
    /// The path of a place as C# writes it down for the user's own file, so that the text does not depend on where the project lies. What
    /// it would not take for a whole path, as one of another system, stays as it is.
    /// </summary>
    public static string Path(SemanticModel model, SyntaxTree tree, FileLinePositionSpan place) =>
        model.Compilation.Options.SourceReferenceResolver is { } resolver
        && resolver.NormalizePath(place.Path, place.HasMappedPath ? tree.FilePath : null) is { } path
        && resolver.NormalizePath(path, null) == path
            ? path
            : place.Path;

    private static int Line(LinePosition position) => Math.Min(position.Line + 1, MaxLine);

    private static int Column(LinePosition position) => Math.Min(position.Character + 1, MaxColumn);

    // A comment must not contain what stands for something in a generated text.
    private static string FirstLine(SourceText text, TextSpan span, TextSpan within) =>
        string.Concat(text.ToString(text.Lines.GetLineFromPosition(span.Start).Span.Intersection(within) ?? span).Trim().Split(Mark.Characters));
}
