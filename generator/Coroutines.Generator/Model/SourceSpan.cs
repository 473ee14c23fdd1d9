namespace Coroutines.Generator.Model;

/// <summary>A place in the user's file, one-based as <c>#line</c> wants it.</summary>
internal sealed record SourceSpan(string Path, int StartLine, int StartColumn, int EndLine, int EndColumn, string FirstLine);
