namespace Coroutines.Generator.Analysis;

/// <summary>An await whose child machine is not a field of the caller's but a pooled slot.</summary>
internal sealed record PooledEdge(string Caller, string Callee);
