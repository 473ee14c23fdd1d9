using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Interception;

/// <summary>One call of a coroutine outside coroutine bodies. Lives only while its file is bound.</summary>
/// <param name="Method">The definition that is called.</param>
/// <param name="Placement">Where its interceptor stands.</param>
/// <param name="IsDispatched">Whether the call can end in an override, so that it goes through the hidden virtual member.</param>
/// <param name="Location">The attribute that names the call.</param>
/// <param name="Start">The call that starts at once what this one gives, if both are redirected together.</param>
internal readonly record struct CallSite(IMethodSymbol Method, CallPlacement Placement, bool IsDispatched, string Location, StartSite? Start);
