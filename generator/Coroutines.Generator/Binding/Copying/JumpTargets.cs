using Coroutines.Generator.Model;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>The labels that jumps out of copied text go to.</summary>
internal sealed record JumpTargets(Label? Break, Label? Continue, System.Func<GotoStatementSyntax, Label?> Goto)
{
    public static JumpTargets None { get; } = new(null, null, static _ => null);
}
