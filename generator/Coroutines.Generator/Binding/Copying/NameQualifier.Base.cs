using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

// Members of the base type, which the machine cannot name.
internal sealed partial class NameQualifier
{
    // `base.M` cannot be written outside the user's type, so a private member there says it.
    private string BaseMember(MemberAccessExpressionSyntax node, ISymbol member)
    {
        var name = BridgeName("_Base_" + member.Name + (member is IMethodSymbol { Parameters.Length: > 0 } called ? "_" + CoroutineNaming.Hash(called) : ""));
        switch (member)
        {
            case IMethodSymbol method:
                var definition = method.OriginalDefinition.Arity > 0 ? method.ConstructedFrom : method;
                var text = context.Text;
                var generic = text.TypeParameters(definition.TypeParameters);
                var parameters = string.Join(", ", definition.Parameters.Select(p => (p.IsParams ? "params " : "") + text.Parameters([p]) + ParameterDeclaration.Default(p, context.Text)));
                var arguments = SymbolText.Arguments(definition.Parameters);
                context.TypeMembers[name] =
                    $"private {text.Return(definition)} {name}{generic}({parameters}){text.Constraints(definition.TypeParameters)} => {ByReference(definition.RefKind)}base.{SymbolText.Identifier(method.Name)}{generic}({arguments});";
                break;
            case IPropertySymbol property:
                context.TypeMembers[name] = $"private {Reference(property.RefKind)}{context.Text.Type(property.Type)} {name} {{ {Accessors(property, "." + SymbolText.Identifier(property.Name))}}}";
                break;
            case IFieldSymbol field:
                return SelfText() + "." + SymbolText.Identifier(field.Name);
            case IEventSymbol happening:
                var eventName = SymbolText.Identifier(happening.Name);
                var eventType = context.Text.Type(happening.Type);
                context.BaseMembers[
                    $"event {eventType} {eventName};"] = $"event {eventType} {BaseInterface}.{eventName} {{ add => base.{eventName} += value; remove => base.{eventName} -= value; }}";
                return ThroughBaseInterface() + "." + eventName;
            default:
                context.Unsupported(node.Expression, $"'base.{member.Name}'", "call it from a method of the type");
                break;
        }

        return SelfText() + "." + name + (node.Name is GenericNameSyntax arity ? Visit(arity.TypeArgumentList)!.ToString() : "");
    }

    // `base[i]` is a place: it can be read, assigned and incremented. So a private interface has an indexer that stands for it.
    private string BaseIndexer(ElementAccessExpressionSyntax node, IPropertySymbol indexer)
    {
        var type = Reference(indexer.RefKind) + context.Text.Type(indexer.Type);
        var declared = string.Join(", ", indexer.Parameters.Select(p => (p.IsParams ? "params " : "") + context.Text.Parameters([p]) + ParameterDeclaration.Default(p, context.Text)));
        context.BaseMembers[$"{type} this[{declared}] {{ {(CanUse(indexer.GetMethod) ? "get; " : "")}{(CanUse(indexer.SetMethod) ? "set; " : "")}}}"] =
            $"{type} {BaseInterface}.this[{context.Text.Parameters(indexer.Parameters)}] {{ {Accessors(indexer, "[" + SymbolText.Arguments(indexer.Parameters) + "]")}}}";
        return ThroughBaseInterface() + Visit(node.ArgumentList);
    }

    private string Accessors(IPropertySymbol property, string access) =>
        (CanUse(property.GetMethod) ? $"get => {ByReference(property.RefKind)}base{access}; " : "")
        + (CanUse(property.SetMethod) ? $"set => base{access} = value; " : "");

    private static string Reference(RefKind kind) => kind switch { RefKind.Ref => "ref ", RefKind.RefReadOnly => "ref readonly ", _ => "" };

    private static string ByReference(RefKind kind) => kind == RefKind.None ? "" : "ref ";

    private bool CanUse(IMethodSymbol? accessor) =>
        accessor is not null && context.Model.Compilation.IsSymbolAccessibleWithin(accessor, context.Method.ContainingType);

    private string BaseInterface =>
        context.Text.Type(context.Method.ContainingType.WithNullableAnnotation(NullableAnnotation.None)) + "." + CoroutineNaming.BaseInterfaceName(context.Method);

    private string ThroughBaseInterface() => "((" + BaseInterface + ")" + SelfText() + ")";
}
