using System.Collections.Immutable;
using Coroutines.Generator.Analysis;
using Coroutines.Generator.Binding;
using Coroutines.Generator.Internal;
using Coroutines.Generator.Lowering;
using Coroutines.Generator.Lowering.Passes;
using Coroutines.Generator.Model;
using Coroutines.Generator.Symbols;
using Coroutines.Generator.Validity;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Pipeline;

/// <summary>The way of one method from syntax to the text of its machine: the list of all steps, and why each stands where it does.</summary>
internal static class MethodCompiler
{
    internal static CoroutineModel Compile(
        IMethodSymbol method, MethodDeclarationSyntax declaration, SemanticModel semanticModel, CancellationToken cancellationToken, bool isPartlyUnseen = false)
    {
        var context = new BindingContext(method, (SyntaxNode?)declaration.Body ?? declaration.ExpressionBody!.Expression, semanticModel, cancellationToken, isPartlyUnseen);
        DeclareSelf(context);
        context.Locals.Build();
        context.Closures.Build(); // after the locals: it moves those that are captured
        LocalFunctionBinder.Bind(context); // after the closures, which hold some; before the body, which makes the closures with what they link
        var bound = new BodyBinder(context).BindBody();
        if (IsRefused(context, declaration)) // after binding, which reports what is not supported
        {
            return new CoroutineModel(HintNames.Of(method), string.Empty, context.Diagnostics.ToEquatableArray(), MachineTypeText.Key(method), 0, []);
        }

        var passes = new LoweringContext(context.Variables, context.Jumps, context.NewLabel);
        var desugared = new BoundBlock(Desugar(bound.Statements, passes));
        var spilled = new ExpressionSpiller(passes, statements => Desugar(statements, passes)).Spill(desugared); // needs statements without structure: it emits in the order in which they run
        var flat = new HandlerLowering(passes).Lower(spilled); // after spilling: only then is it known which handlers await
        var lowered = new LoweredBody(flat, context.Variables, context.Jumps);
        var liveness = new LivenessAnalysis(lowered.Instructions, lowered.Variables, lowered.Jumps);
        var slots = AllocateSlots(context, lowered, liveness); // after liveness: what lives across a suspension is a field
        if (isPartlyUnseen)
        {
            UnseenBody.Check(lowered, slots, context.Closures.Scopes);
        }

        var promotion = IsDebug(context) ? ScalarPromotion.None : ScalarPromotion.Of(lowered, slots, liveness); // after slots: of the fields, it takes those that loops change
        return Model(context, slots, MachineSource.Write(context, declaration, lowered, slots, promotion));
    }

    // Each pass takes one kind of statement apart.
    private static ImmutableArray<BoundStatement> Desugar(ImmutableArray<BoundStatement> statements, LoweringContext context)
    {
        BoundTreeRewriter[] passes =
        [
            new ScopeLowering(context),
            new UsingLowering(context),
            new ForEachLowering(context), // makes loops
            new SwitchLowering(context),
            new ControlFlowLowering(context), // last: takes loops and branches apart, those of the passes before included
        ];
        foreach (var pass in passes)
        {
            statements = pass.RewriteAll(statements);
        }

        return statements;
    }

    private static void DeclareSelf(BindingContext context)
    {
        var method = context.Method;
        foreach (var parameter in MachineHome.TypeParameters(method).Where(p => GeneratedNames.IsMember(p.Name, isIterator: CoroutineSymbols.IsAsyncEnumerable(method.ReturnType))))
        {
            context.Unsupported(parameter.Locations[0], $"the name '{parameter.Name}' of a type parameter, which is that of a member of the machine,", "give it another name");
        }

        if (!method.IsStatic)
        {
            context.SelfVariable();
        }
    }

    private static bool IsRefused(BindingContext context, MethodDeclarationSyntax declaration)
    {
        var isDoubtful = context.HasDoubtfulNames || (context.Method.IsStatic && context.Self is not null);
        return context.Diagnostics.Count > 0 || (isDoubtful && !context.IsPartlyUnseen && BodyErrors.AreReported(declaration, context.Model, context.Token));
    }

    private static bool IsDebug(BindingContext context) => context.Model.Compilation.Options.OptimizationLevel == OptimizationLevel.Debug;

    private static SlotAllocator AllocateSlots(BindingContext context, LoweredBody lowered, LivenessAnalysis liveness)
    {
        var mentioned = new HashSet<int>(MentionedVariables.Of(lowered.Instructions, context.MachineMembers));
        var unused = new HashSet<int>(lowered.Variables.Select(static v => v.Id).Where(id => !mentioned.Contains(id)));
        var nested = new HashSet<string>(CopiedNames.Of(context).Select(static n => n.ValueText));
        var reserved = new HashSet<string>(GeneratedNames.Members.Concat(context.Names).Where(static n => n != GeneratedNames.Self))
        {
            "_", // is written as a discard
            MachineHome.Name(context.Method),
        };
        reserved.UnionWith(MachineHome.TypeParameters(context.Method).Select(static p => p.Name));
        return new SlotAllocator(lowered.Variables, liveness, unused, reserved, nested, SymbolText.Identifier, IsDebug(context));
    }

    private static CoroutineModel Model(BindingContext context, SlotAllocator slots, string source) => new(
        HintNames.Of(context.Method),
        source,
        [],
        MachineTypeText.Key(context.Method),
        4 + slots.Slots.Sum(static s => s.Size) + (context.Method.ReturnType is INamedTypeSymbol { TypeArguments: [var result] } ? TypeText.SizeOf(result, 0) : 0),
        EdgesInFields(context, slots))
    {
        MethodGroups = context.MethodGroups.Values.OrderBy(static f => f.HintName, StringComparer.Ordinal).ToEquatableArray(),
    };

    private static EquatableArray<(CallEdge Edge, int Index)> EdgesInFields(BindingContext context, SlotAllocator slots) =>
        slots.Slots
            .Select(static s => s.Variables[0].Edge)
            .OfType<int>()
            .Select(i => (context.Edges[i], i))
            .ToEquatableArray();
}
