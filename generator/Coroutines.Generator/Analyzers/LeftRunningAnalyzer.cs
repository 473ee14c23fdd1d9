using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Generator.Analyzers;

/// <summary>A limit cannot end an operation of .NET but by a token: one that takes a token is given it. A task in a variable is on its holder.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LeftRunningAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.LeftRunning];

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context) => context.RegisterOperationAction(Check, OperationKind.Invocation);

    private static void Check(OperationAnalysisContext context)
    {
        var verb = (IInvocationOperation)context.Operation;
        if (verb.TargetMethod.Name is not ("WaitFor" or "TryWaitFor" or "Race") || !VerbOperands.IsVerb(verb.TargetMethod))
        {
            return;
        }

        foreach (var operand in VerbOperands.Of(verb))
        {
            if (VerbOperands.Converted(operand) is IInvocationOperation { Syntax: InvocationExpressionSyntax call } operation
                && IsOfTasks(operation)
                && TokenParameter(operation.TargetMethod, context) is { } parameter)
            {
                Report(operation, call, parameter, verb, context);
            }
        }
    }

    private static void Report(IInvocationOperation operation, InvocationExpressionSyntax call, IParameterSymbol parameter, IInvocationOperation verb, OperationAnalysisContext context)
    {
        var arguments = call.ArgumentList.Arguments;
        var given = operation.Arguments.FirstOrDefault(one => one.ArgumentKind == ArgumentKind.Explicit && IsToken(one.Parameter?.Type))?.Syntax as ArgumentSyntax;
        var place = given is null ? arguments.Count : arguments.IndexOf(given);

        // Behind named arguments, or where others are left out, C# has to be told which one it is.
        var ordinal = parameter.Ordinal - (IsOnReceiver(operation) ? 1 : 0);
        var name = given is null && (ordinal != arguments.Count || arguments.Any(static one => one.NameColon is not null)) ? parameter.Name : null;

        // A token of one's own has a reason, a cast is to a task, and an await in the call would stand in a lambda that is not async.
        var isFixable = (given is null || IsNoOnesOwn(given.Expression))
            && Parentheses.With(call).Parent is not CastExpressionSyntax
            && !call.DescendantNodes().Any(static node => node is AwaitExpressionSyntax);
        var properties = isFixable ? ImmutableDictionary<string, string?>.Empty.Add(FixProperties.TokenPlace, place.ToString(System.Globalization.CultureInfo.InvariantCulture)) : null;
        if (properties is not null && name is not null)
        {
            properties = properties.Add(FixProperties.TokenName, name);
        }

        var receiver = verb.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var qualifier } } ? qualifier + "." : "";
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.LeftRunning,
            call.GetLocation(),
            properties,
            verb.TargetMethod.Name == "Race" ? "When another wins" : "When the time is up",
            verb.TargetMethod.Name,
            operation.TargetMethod.Name,
            $"{receiver}WithToken({TokenArgument.Lambda(call, place, name, "token")})"));
    }

    // `stream.Fill(buffer)`, an extension whose receiver is its first argument.
    private static bool IsOnReceiver(IInvocationOperation operation) => operation.TargetMethod.IsExtensionMethod && operation.Arguments is [{ Syntax: not ArgumentSyntax }, ..];

    // `Task.Run` and `Task.Delay` have rules and reasons of their own, and what the library gives ends with its coroutine.
    private static bool IsOfTasks(IInvocationOperation operation) =>
        operation.Type is INamedTypeSymbol { Name: "Task" or "ValueTask" } type
        && IsInTasks(type)
        && operation.TargetMethod.ContainingType is { } owner
        && !(owner.Name is "Task" or "TaskFactory" && IsInTasks(owner))
        && !CoroutineSymbols.IsInNamespace(owner);

    private static bool IsInTasks(INamedTypeSymbol type) => type.ContainingNamespace?.ToDisplayString() == "System.Threading.Tasks";

    // Of the method, or of an overload that takes the same and a token behind it.
    private static IParameterSymbol? TokenParameter(IMethodSymbol method, OperationAnalysisContext context)
    {
        if (method.Parameters.FirstOrDefault(static one => IsToken(one.Type)) is { } own)
        {
            return own;
        }

        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            foreach (var member in type.GetMembers(method.Name))
            {
                if (member is IMethodSymbol overload
                    && overload.IsStatic == method.IsStatic
                    && overload.Arity == method.Arity
                    && overload.Parameters.Length == method.Parameters.Length + 1
                    && IsToken(overload.Parameters[method.Parameters.Length].Type)
                    && overload.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask" } result
                    && IsInTasks(result)
                    && context.Compilation.IsSymbolAccessibleWithin(overload, context.ContainingSymbol.ContainingType ?? (ISymbol)context.Compilation.Assembly))
                {
                    var same = overload.Arity > 0 ? overload.Construct([.. method.TypeArguments]) : overload;
                    if (method.Parameters.Zip(same.Parameters, static (one, other) => one.RefKind == other.RefKind && SymbolEqualityComparer.Default.Equals(one.Type, other.Type)).All(static equal => equal))
                    {
                        return same.Parameters[method.Parameters.Length];
                    }
                }
            }
        }

        return null;
    }

    private static bool IsToken(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "CancellationToken", ContainingNamespace: { Name: "Threading", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };

    // None, or that of the task, which a limit around a wait is not.
    private static bool IsNoOnesOwn(ExpressionSyntax token) => Parentheses.Without(token) switch
    {
        LiteralExpressionSyntax or DefaultExpressionSyntax => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "None" } => true,
        InvocationExpressionSyntax call => InvokedNames.NameOf(call)?.Identifier.ValueText == "GetCancellationToken",
        _ => false,
    };
}
