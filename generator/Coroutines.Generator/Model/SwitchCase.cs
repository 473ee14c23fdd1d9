using System.Collections.Immutable;

namespace Coroutines.Generator.Model;

/// <summary>One <c>case</c> of a switch: where it matches, control goes to <see cref="Target"/>.</summary>
/// <param name="Pattern">The case label's pattern as text; null for default.</param>
/// <param name="Captures">Pattern variables: from the name in the pattern to the coroutine's variable.</param>
/// <param name="Guard">The <c>when</c> clause.</param>
internal sealed record SwitchCase(string? Pattern, ImmutableArray<(string Name, string Target)> Captures, BoundExpression? Guard, Label Target, SourceSpan? GuardSpan = null);
