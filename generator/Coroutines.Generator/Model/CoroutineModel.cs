using Coroutines.Generator.Diagnostics;

namespace Coroutines.Generator.Model;

/// <summary>What the generator writes for one coroutine method: a value without symbols or nodes, so that the pipeline can cache it.</summary>
internal sealed record CoroutineModel(string HintName, string Source, EquatableArray<DiagnosticInfo> Diagnostics);
