using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Generator.Validity;

/// <summary>What C# made of a body and would hardly make of a good one. As with <see cref="SuspiciousSyntax"/>, the answer is C#'s.</summary>
internal sealed class SuspiciousOperations(IMethodSymbol method, MethodDeclarationSyntax declaration, SemanticModel model)
{
    public bool Include(IOperation operation) => operation switch
    {
        IInvalidOperation => true,
        { Type.TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } => true, // perhaps outside unsafe
        IConversionOperation conversion => IsWrong(conversion),
        IBinaryOperation binary => IsWrong(binary),
        IAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } => IsReadOnly(property),
        IIncrementOrDecrementOperation { Target: IPropertyReferenceOperation { Property: var property } } => IsReadOnly(property),
        IPatternOperation pattern => IsWrong(pattern),
        IVariableDeclaratorOperation { Symbol: var local } => (local.IsConst && !local.HasConstantValue) || ErrorTypes.MayMisfit(local.Type),
        ISingleValueCaseClauseOperation { Value.ConstantValue.HasValue: false } => true,
        IMethodReferenceOperation { Method: var group } when IsExtensionGroup(group) => true, // perhaps on a value (CS1113)
        IUsingOperation block => !IsDisposable(block.Resources, block.IsAsynchronous),
        IUsingDeclarationOperation local => !IsDisposable(local.DeclarationGroup, local.IsAsynchronous),
        IForEachLoopOperation { Syntax: CommonForEachStatementSyntax loop } => IsWrong(model.GetForEachStatementInfo(loop)),
        ILockOperation { LockedValue.Type.IsValueType: true } => true,
        ICatchClauseOperation { ExceptionType: { } caught } => !IsException(caught),
        ISizeOfOperation { TypeOperand.IsUnmanagedType: false } => true,
        IAnonymousFunctionOperation { Symbol: var function } => IsWrong(function, operation.Syntax),
        ILocalFunctionOperation { Symbol: var function } => IsWrong(function, operation.Syntax),
        IReturnOperation { Kind: OperationKind.Return, Syntax: ReturnStatementSyntax place } => IsMisplaced(place),
        IReturnOperation { Kind: OperationKind.YieldBreak or OperationKind.YieldReturn } => CoroutineSymbols.IsCoroutineType(method.ReturnType),
        _ => ReferencedLocal(operation) is { } referenced && !IsDeclaredIn(declaration, referenced),
    };

    private static bool IsWrong(IConversionOperation conversion) =>
        !conversion.Conversion.Exists
        || (conversion.IsImplicit && !conversion.Conversion.IsImplicit)
        || (conversion is { Conversion.IsNumeric: true, Operand.ConstantValue.HasValue: true, ConstantValue.HasValue: false });

    private static bool IsWrong(IBinaryOperation binary) =>
        binary.OperatorMethod is null && (IsPlainStruct(binary.LeftOperand.Type) || IsPlainStruct(binary.RightOperand.Type) || LosesConstant(binary));

    // Constants that overflow, or are divided by zero.
    private static bool LosesConstant(IBinaryOperation binary) =>
        binary is { RightOperand.ConstantValue: { HasValue: true, Value: var divisor }, ConstantValue.HasValue: false }
        && (binary.LeftOperand.ConstantValue.HasValue
            || (binary.OperatorKind is BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder && divisor is 0 or 0L or 0u or 0ul));

    private static bool IsReadOnly(IPropertySymbol property) =>
        property is { ReturnsByRef: false, SetMethod: null } && (property.OverriddenProperty is not { } overridden || IsReadOnly(overridden));

    // One that has no operators but those it declares.
    private static bool IsPlainStruct(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None, IsTupleType: false } named
        && (named.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T || IsPlainStruct(named.TypeArguments[0]));

    private bool IsWrong(IPatternOperation pattern) =>
        pattern is IConstantPatternOperation { Value.ConstantValue.HasValue: false }
        || (!SymbolEqualityComparer.Default.Equals(pattern.InputType, pattern.NarrowedType)
            && !model.Compilation.ClassifyCommonConversion(pattern.InputType, pattern.NarrowedType).Exists);

    private static bool IsWrong(ForEachStatementInfo loop) =>
        loop.GetEnumeratorMethod is null || loop.MoveNextMethod is null || !loop.ElementConversion.Exists;

    // Ends without a value, or reaches what a static function does not.
    private bool IsWrong(IMethodSymbol function, SyntaxNode syntax)
    {
        var body = syntax switch
        {
            AnonymousFunctionExpressionSyntax lambda => lambda.Block,
            LocalFunctionStatementSyntax local => local.Body,
            _ => null,
        };
        return (body is not null && ReturnsValue(function) && !body.DescendantNodes().Any(static node => node is YieldStatementSyntax) && (body.Statements.Count == 0 || !SuspiciousSyntax.Jumps(body.Statements.Last())))
            || (function.IsStatic && ReachesOut(syntax));
    }

    private bool ReachesOut(SyntaxNode function) => function.DescendantNodes().Any(node =>
        node is ThisExpressionSyntax or BaseExpressionSyntax
        || (node is IdentifierNameSyntax name
            && model.GetSymbolInfo(name).Symbol is { } symbol
            && (symbol is ILocalSymbol { IsConst: false } or IParameterSymbol or IRangeVariableSymbol
                ? !function.Span.Contains(symbol.DeclaringSyntaxReferences.FirstOrDefault()?.Span ?? function.Span)
                : symbol is IFieldSymbol or IPropertySymbol or IEventSymbol or IMethodSymbol { MethodKind: not MethodKind.LocalFunction } && !symbol.IsStatic && UnqualifiedName.Is(name))));

    private bool IsMisplaced(ReturnStatementSyntax place)
    {
        var function = place.Ancestors().TakeWhile(outer => outer != declaration).FirstOrDefault(SuspensionMap.IsFunction);
        var returning = function switch
        {
            null => method,
            LocalFunctionStatementSyntax => model.GetDeclaredSymbol(function) as IMethodSymbol,
            _ => model.GetSymbolInfo(function).Symbol as IMethodSymbol,
        };
        return returning is not null && ReturnsValue(returning) != place.Expression is not null;
    }

    private static bool ReturnsValue(IMethodSymbol function) =>
        CoroutineSymbols.IsCoroutineType(function.ReturnType) && CoroutineSymbols.IsCoroutine(function) ? CoroutineSymbols.ResultType(function.ReturnType) is not null
            : !function.ReturnsVoid && (!function.IsAsync || function.ReturnType is INamedTypeSymbol { Arity: > 0 });

    private static bool IsException(ITypeSymbol? type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.Name == "Exception" || at.TypeKind == TypeKind.TypeParameter)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsExtensionGroup(IMethodSymbol group) =>
        (group.ReducedFrom is not null || ExtensionBlock.Contains(group)) && CoroutineSymbols.IsColdCoroutine(group);

    private static ISymbol? ReferencedLocal(IOperation operation) => operation switch
    {
        ILocalReferenceOperation reference => reference.Local,
        IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } function } => function,
        IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } function } => function,
        _ => null,
    };

    // A brace too many, and what was a member is a top-level statement.
    private static bool IsDeclaredIn(MethodDeclarationSyntax declaration, ISymbol local) =>
        local.DeclaringSyntaxReferences is not [var place, ..] || (place.SyntaxTree == declaration.SyntaxTree && declaration.Span.Contains(place.Span));

    // A type with a method of its own only is asked about too.
    private static bool IsDisposable(IOperation resources, bool isAsynchronous)
    {
        var type = resources is IVariableDeclarationGroupOperation { Declarations: [{ Declarators: [var declarator, ..] }, ..] } ? declarator.Symbol.Type : resources.Type;
        return type is null or { TypeKind: TypeKind.Interface or TypeKind.TypeParameter or TypeKind.Dynamic }
            || type.AllInterfaces.Any(one => one.Name == (isAsynchronous ? "IAsyncDisposable" : "IDisposable"));
    }
}
