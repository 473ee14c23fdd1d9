namespace Coroutines.Generator.Model;

/// <summary>A place in the user's file, one-based as <c>#line</c> wants it.</summary>
internal sealed record SourceSpan(string Path, int StartLine, int StartColumn, int EndLine, int EndColumn, string FirstLine)
{
    /// <summary>The directive that maps the lines after it to the place.</summary>
    public string LineDirective => $"#line ({StartLine}, {StartColumn}) - ({EndLine}, {System.Math.Max(EndColumn, 1)}) \"{Path}\"";
}
