using Coroutines.Generator.Dispatch;
using Coroutines.Generator.Symbols;
using Coroutines.Generator.Validity;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

// Method groups of coroutines: they denote a generated method, which stages the machine.
internal sealed partial class NameQualifier
{
    /// <summary>Whether a name, with what stands before its dot, means a coroutine without calling it.</summary>
    private static bool IsMethodGroup(ExpressionSyntax node, ISymbol? symbol) =>
        symbol is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ReducedExtension } method
        && (node.Parent as InvocationExpressionSyntax)?.Expression != node
        && CoroutineSymbols.IsRedirected(method);

    private string MethodGroup(ExpressionSyntax node, IMethodSymbol method)
    {
        var definition = CoroutineSymbols.Definition(method);
        var compilation = context.Model.Compilation;
        var isBase = node is MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax };
        var isDispatched = !isBase && CoroutineDispatch.NeedsDispatch(definition);
        var isSource = SymbolEqualityComparer.Default.Equals(definition.ContainingAssembly, compilation.Assembly);
        if (!(isDispatched ? GeneratedMembers.HasDispatchMember(definition, compilation, context.Token) : GeneratedMembers.HasMachine(definition, compilation, context.Token)))
        {
            return node.ToString(); // has an error of its own
        }

        var receiver = method.ReducedFrom is null && method.IsStatic && !isDispatched ? null
            : isBase ? "((" + MachineTypeText.Owner(method, context.Text) + ")" + SelfText() + ")" // where the type itself may have one of the same name
            : node is MemberAccessExpressionSyntax member ? Visit(member.Expression)!.ToString()
            : SelfText();
        if (isDispatched)
        {
            return receiver + "." + CoroutineNaming.DispatchName(definition) + MachineTypeText.Arguments([.. method.TypeArguments], context.Text);
        }

        if (isSource)
        {
            if (!CallPlacer.NeedsBridge(definition, compilation))
            {
                var file = MethodGroupEmitter.Emit(definition, context.Text);
                context.MethodGroups[file.HintName] = file;
            }

            return (receiver ?? MachineTypeText.Owner(method, context.Text)) + "." + CoroutineNaming.BridgeName(definition) + MachineTypeText.Arguments(MachineTypeText.TypeArguments(method), context.Text);
        }

        return ForeignGroup(node, method, receiver);
    }

    private string ForeignGroup(ExpressionSyntax node, IMethodSymbol method, string? receiver)
    {
        var definition = CoroutineSymbols.Definition(method);
        if (!MethodGroupEmitter.CanStandFor(definition, context.Model.Compilation))
        {
            if (node is MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax })
            {
                context.Unsupported(node, $"a delegate of 'base.{method.Name}', which is protected in another assembly", "write a lambda that calls it");
            }

            // It reaches its machine by way of what C# compiled.
            return (receiver ?? MachineTypeText.Owner(method, context.Text)) + "." + SymbolText.Identifier(method.Name) + MachineTypeText.Arguments(MachineTypeText.TypeArguments(method), context.Text);
        }

        var file = MethodGroupEmitter.EmitForeign(definition, context.Text);
        context.MethodGroups[file.HintName] = file;
        var owners = ExtensionBlock.Contains(method) ? [] : TypeScope.Chain(method.ContainingType).SelectMany(static type => type.TypeArguments);
        return (receiver ?? "global::" + MethodGroupEmitter.ForeignType) + "." + MethodGroupEmitter.ForeignName(definition)
            + MachineTypeText.Arguments([.. owners, .. MachineTypeText.TypeArguments(method)], context.Text);
    }
}
