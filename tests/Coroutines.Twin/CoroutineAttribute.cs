namespace Coroutines;

/// <summary>Marks a coroutine. Here it means nothing: the C# compiler lowers the method itself.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CoroutineAttribute : Attribute;
