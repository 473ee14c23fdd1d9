using System.Collections.Immutable;
using Coroutines.Generator.Model;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Generator.Binding;

// Calls of overloaded coroutines with dynamic arguments: the run time chooses among methods of one name, which stage the machines.
internal sealed partial class NameQualifier
{
    private string? DynamicCall(InvocationExpressionSyntax node)
    {
        var info = context.Symbols.Info(node);
        if (info.Symbol is not null || context.Model.GetOperation(node, context.Token) is not IDynamicInvocationOperation)
        {
            return null;
        }

        var group = info.CandidateSymbols.IsEmpty ? context.Model.GetMemberGroup(node.Expression, context.Token) : info.CandidateSymbols;
        var overloads = group.OfType<IMethodSymbol>().ToImmutableArray();
        if (!overloads.Any(CoroutineSymbols.IsColdCoroutine))
        {
            return null;
        }

        var receiver = overloads.All(static m => m.IsStatic) ? null : DynamicReceiver(node);
        var name = BridgeName("_Dynamic_" + overloads[0].Name + (receiver is null ? "" : "_" + CoroutineNaming.Hash(receiver.Value.Type)));
        foreach (var overload in overloads)
        {
            if (overload is { IsStatic: false, ContainingType.IsValueType: true } && !CoroutineSymbols.IsColdCoroutine(overload))
            {
                return null; // only the call as it stands can change the struct; a coroutine is reached by way of what C# compiled
            }

            if (receiver is not null || overload.IsStatic)
            {
                context.TypeMembers[name + CoroutineNaming.Hash(overload)] = Overload(overload, name, receiver?.Type);
            }
        }

        var arguments = Visit(node.ArgumentList)!.ToString().Trim();
        var first = receiver is null ? "(" : node.ArgumentList.Arguments.Count == 0 ? "(" + receiver.Value.Text : "(" + receiver.Value.Text + ", ";
        var typeArguments = SimpleName(node.Expression) is GenericNameSyntax generic ? Visit(generic.TypeArgumentList)!.ToString() : "";
        return MachineTypeText.Owner(context.Method, context.Text) + "." + name + typeArguments + first + arguments.Substring(1);
    }

    private static SimpleNameSyntax? SimpleName(ExpressionSyntax node) =>
        node as SimpleNameSyntax ?? (node as MemberAccessExpressionSyntax)?.Name;

    // What the call is made on, if anything: a static method is called on its type, too.
    private (string Text, string Type)? DynamicReceiver(InvocationExpressionSyntax node) => node.Expression switch
    {
        MemberAccessExpressionSyntax { Expression: not BaseExpressionSyntax } member =>
            context.SymbolOf(member.Expression) is not ITypeSymbol && context.Model.GetTypeInfo(member.Expression, context.Token).Type is { } type
                ? type.IsValueType && IsVariable(member.Expression)
                    ? ("ref " + Visit(member.Expression)!.ToString().Trim(), "ref " + context.Text.Type(type))
                    : (Visit(member.Expression)!.ToString(), context.Text.Type(type))
                : null,
        SimpleNameSyntax when !context.Method.IsStatic => (SelfText(), context.Text.Type(context.Method.ContainingType)),
        _ => null,
    };

    // A struct that the arguments may change before it is copied into its machine.
    private bool IsVariable(ExpressionSyntax node) => node switch
    {
        ParenthesizedExpressionSyntax inner => IsVariable(inner.Expression),
        ElementAccessExpressionSyntax element => context.Model.GetTypeInfo(element.Expression, context.Token).Type is IArrayTypeSymbol,
        ThisExpressionSyntax => false,
        _ => context.SymbolOf(node) switch
        {
            ILocalSymbol local => local is { IsConst: false, IsForEach: false, IsUsing: false, RefKind: not RefKind.RefReadOnly },
            IParameterSymbol parameter => parameter.RefKind is RefKind.None or RefKind.Ref or RefKind.Out,
            IFieldSymbol { IsStatic: true } field => !field.IsReadOnly,
            IFieldSymbol { IsReadOnly: false, ContainingType.IsReferenceType: true } => true,
            IFieldSymbol { IsReadOnly: false } => node is MemberAccessExpressionSyntax member && IsVariable(member.Expression),
            _ => false,
        },
    };

    private string Overload(IMethodSymbol overload, string name, string? receiver)
    {
        var text = context.Text;
        var generic = text.TypeParameters(overload.TypeParameters);
        var arguments = SymbolText.Arguments(overload.Parameters);
        var owner = overload.IsStatic ? MachineTypeText.Owner(overload, context.Text) : GeneratedNames.Self;
        var body = !CoroutineSymbols.IsColdCoroutine(overload) ? $"{owner}.{SymbolText.Identifier(overload.Name)}{generic}({arguments})"
            : CoroutineDispatch.NeedsDispatch(overload) ? $"{owner}.{CoroutineNaming.DispatchName(overload)}{generic}({arguments})"
            : MachineText.Stage(overload, text, GeneratedNames.Self);
        var parameters = overload.Parameters.Select(p => ParameterDeclaration.Of(p, text, GeneratedNames.Self)).ToList();
        if (receiver is not null)
        {
            parameters.Insert(0, receiver + " " + GeneratedNames.Self);
        }

        return $"private static {text.Return(overload)} {name}{generic}({string.Join(", ", parameters)}){text.Constraints(overload.TypeParameters)} => {body};";
    }
}
