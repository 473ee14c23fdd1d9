using System.ComponentModel;

namespace Coroutines;

/// <summary>Tells the name of the method that a generated machine stands for; stack traces and task names show it.</summary>
/// <param name="methodName">The name of the user's method.</param>
[AttributeUsage(AttributeTargets.Struct, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CoroutineMachineAttribute(string methodName) : Attribute
{
    /// <summary>The name of the user's method.</summary>
    public string MethodName { get; } = methodName;

    /// <summary>The file of the method, where known.</summary>
    public string? File { get; init; }

    /// <summary>The line of the method in its file, 0 where not known.</summary>
    public int Line { get; init; }
}
