namespace Coroutines.Generator.Model;

/// <summary>Everything generated for one marked method: the machine (none without a body) and the hidden dispatch members (mostly none).</summary>
internal sealed record CoroutineOutput(string Name, CoroutineModel? Machine, SourceFile? Dispatch);
