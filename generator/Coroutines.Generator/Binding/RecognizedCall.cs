using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>A call that the machine does not make as it stands.</summary>
internal abstract record RecognizedCall;

/// <summary>The call of a coroutine or of an iterator.</summary>
/// <param name="Method">What is called.</param>
/// <param name="IsDispatched">Whether the call can end in an override.</param>
/// <param name="IsUnspeakable">Whether its machine has a type argument without a name.</param>
internal sealed record CoroutineCall(IMethodSymbol Method, bool IsDispatched, bool IsUnspeakable) : RecognizedCall
{
    /// <summary>Whether a machine of its own can stand in the place of the call.</summary>
    public bool HasMachine => !IsDispatched && !IsUnspeakable;
}

/// <summary>A call that starts at once the coroutine that its argument calls.</summary>
/// <param name="Start">The method that starts.</param>
/// <param name="Call">The argument.</param>
/// <param name="Coroutine">What that calls.</param>
internal sealed record StartCall(IMethodSymbol Start, InvocationExpressionSyntax Call, IMethodSymbol Coroutine) : RecognizedCall;

/// <summary>A gather that is awaited where it stands.</summary>
/// <param name="Children">The calls that are its arguments, and their coroutines.</param>
internal sealed record GatherCall(IReadOnlyList<(InvocationExpressionSyntax Call, IMethodSymbol Coroutine)> Children) : RecognizedCall;
