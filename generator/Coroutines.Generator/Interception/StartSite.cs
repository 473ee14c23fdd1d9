using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Interception;

/// <summary>The call around a call of a coroutine that starts it at once.</summary>
/// <param name="Method">The definition of the method that starts.</param>
/// <param name="Location">The attribute that names the call.</param>
internal sealed record StartSite(IMethodSymbol Method, string Location);
