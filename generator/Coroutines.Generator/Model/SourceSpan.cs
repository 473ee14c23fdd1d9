namespace Coroutines.Generator.Model;

/// <summary>A place in the user's file, one-based as <c>#line</c> wants it.</summary>
internal sealed record SourceSpan(string Path, int StartLine, int StartColumn, int EndLine, int EndColumn, string FirstLine)
{
    // The farthest that C# allows: whatever begins on the line after the directive is at the place, from its first column to its last.
    // Without it, the columns of the generated line would be added to those of the place.
    private const string WholeLine = " 65535 ";

    /// <summary>The directive that maps the line after it to the place, and the lines after that to those that follow it.</summary>
    public string LineDirective => $"#line ({StartLine}, {StartColumn}) - ({EndLine}, {LastColumn}){WholeLine}\"{Path}\"";

    // The end is behind the last column, and a directive names that one.
    private int LastColumn => System.Math.Max(EndColumn - 1, EndLine == StartLine ? StartColumn : 1);
}
