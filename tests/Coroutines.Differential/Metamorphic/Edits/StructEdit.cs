using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Differential;

/// <summary>A struct in the place of a class.</summary>
internal sealed class StructEdit : Edit
{
    public override string Name => "struct";

    public override IEnumerable<Site> Sites(Subject subject) =>
        from type in subject.Root.DescendantNodes().OfType<TypeDeclarationSyntax>()
        where type is ClassDeclarationSyntax or RecordDeclarationSyntax { ClassOrStructKeyword.RawKind: (int)SyntaxKind.ClassKeyword or 0 } && CanBe(subject, type)
        select new Site(type.Identifier.Span, _ => Make(type));

    private static IEnumerable<Change> Make(TypeDeclarationSyntax type)
    {
        foreach (var modifier in type.Modifiers.Where(static one => one.IsKind(SyntaxKind.SealedKeyword)))
        {
            yield return Site.Instead(modifier, "");
        }

        yield return type is RecordDeclarationSyntax { ClassOrStructKeyword.RawKind: 0 } record
            ? Site.Instead(record.Keyword, "record struct")
            : Site.Instead(type is RecordDeclarationSyntax other ? other.ClassOrStructKeyword : type.Keyword, "struct");
        if (type.ParameterList is null && type.Members.OfType<FieldDeclarationSyntax>().Any(static one => !one.Modifiers.Any(SyntaxKind.StaticKeyword) && one.Declaration.Variables.Any(static variable => variable.Initializer is not null))
            && type.OpenBraceToken.Span.Length > 0 && !type.Members.OfType<ConstructorDeclarationSyntax>().Any())
        {
            yield return new Change(ChangeKind.Close, type.OpenBraceToken.SpanStart, type.OpenBraceToken.Span.End, $" public {type.Identifier.ValueText}() {{ }}");
        }
    }

    private static bool CanBe(Subject subject, TypeDeclarationSyntax type) =>
        subject.Model.GetDeclaredSymbol(type) is INamedTypeSymbol { IsStatic: false, IsAbstract: false, BaseType.SpecialType: SpecialType.System_Object, DeclaringSyntaxReferences.Length: 1 } symbol
        // An init-only member of a struct cannot be set over an await (CORO0005).
        && !symbol.GetMembers().OfType<IPropertySymbol>().Any(static one => one.SetMethod is { IsInitOnly: true })
        && symbol.GetMembers().All(static one => !one.IsVirtual && one.DeclaredAccessibility is not (Accessibility.Protected or Accessibility.ProtectedOrInternal))
        && !subject.Root.DescendantNodes().Any(node => node switch
        {
            BaseTypeSyntax basis => SymbolEqualityComparer.Default.Equals(subject.Model.GetTypeInfo(basis.Type).Type?.OriginalDefinition, symbol),
            VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } or PropertyDeclarationSyntax => node.FirstAncestorOrSelf<TypeDeclarationSyntax>() == type && TypeOf(subject, node)?.ToDisplayString().Contains(symbol.Name, StringComparison.Ordinal) == true,
            AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or QueryExpressionSyntax => node.FirstAncestorOrSelf<TypeDeclarationSyntax>() == type,
            LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.NullLiteralExpression) && subject.Model.GetTypeInfo(literal).ConvertedType?.OriginalDefinition.Equals(symbol, SymbolEqualityComparer.Default) == true,
            ConditionalAccessExpressionSyntax access => subject.TypeOf(access.Expression)?.OriginalDefinition.Equals(symbol, SymbolEqualityComparer.Default) == true,
            PostfixUnaryExpressionSyntax postfix => subject.TypeOf(postfix)?.OriginalDefinition.Equals(symbol, SymbolEqualityComparer.Default) == true,
            _ => false,
        });

    private static ITypeSymbol? TypeOf(Subject subject, SyntaxNode node) => subject.Model.GetDeclaredSymbol(node) switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };
}
