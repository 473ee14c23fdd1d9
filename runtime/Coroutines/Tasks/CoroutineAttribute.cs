namespace Coroutines;

/// <summary>
/// Marks an <c>async</c> method that returns <see cref="Coroutine"/> or <see cref="Coroutine{T}"/>: the generator writes its
/// allocation-free machine. The containing types must be <c>partial</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class CoroutineAttribute : Attribute;
