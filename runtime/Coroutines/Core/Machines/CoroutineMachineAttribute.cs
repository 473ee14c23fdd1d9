using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Coroutines.CompilerServices;

/// <summary>Tells the name of the method that a generated machine stands for; stack traces and task names show it.</summary>
/// <param name="methodName">The name of the user's method.</param>
/// <param name="file">Its file; the compiler fills it in where the attribute stands.</param>
/// <param name="line">Its line there; the compiler fills it in.</param>
[AttributeUsage(AttributeTargets.Struct, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CoroutineMachineAttribute(string methodName, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) : Attribute
{
    /// <summary>The name of the user's method.</summary>
    public string MethodName { get; } = methodName;

    /// <summary>The file of the method, empty where not known.</summary>
    public string File { get; } = file;

    /// <summary>The line of the method in its file, 0 where not known.</summary>
    public int Line { get; } = line;
}
