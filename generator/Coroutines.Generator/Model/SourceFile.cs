namespace Coroutines.Generator.Model;

/// <summary>One generated file.</summary>
internal sealed record SourceFile(string HintName, string Source);
