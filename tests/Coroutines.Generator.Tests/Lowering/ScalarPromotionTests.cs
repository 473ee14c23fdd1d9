using Coroutines.Generator.Analysis;
using Coroutines.Generator.Lowering;
using Coroutines.Generator.Model;

namespace Coroutines.Generator.Tests.Lowering;

public sealed class ScalarPromotionTests
{
    private readonly Ir _ir = new();
    private readonly Label _top = new("top");
    private readonly Variable _slot;
    private Variable _a;
    private readonly Variable _b;

    public ScalarPromotionTests()
    {
        _slot = _ir.Local("slot", "M", VariableKind.Awaited);
        _a = _ir.Local("a");
        _b = _ir.Local("b");
    }

    [Fact]
    public void WhatALoopChangesAroundAnAwaitIsALocal() => Assert.Equal("int a = a", Promoted(Loop(Await())));

    [Fact]
    public void WhatTheLoopDoesNotMentionStaysAField() =>
        Assert.Equal("int a = a", Promoted([new AssignInstruction(_b, "0", null), .. Loop(Await()), Use(_b)]));

    [Fact]
    public void OutsideOfLoopsAFieldIsAsGood() => Assert.Equal("", Promoted([Set(_a), Await(), Use(_a)]));

    [Fact]
    public void ALoopThatAlwaysSuspendsWouldLoadAndStoreInEachTurn() =>
        Assert.Equal("", Promoted(Loop(Await(), new SuspendInstruction("Yield()", Span))));

    [Fact]
    public void ALoopThatSuspendsInOneBranchTurnsInTheOther()
    {
        var end = new Label("end");
        Assert.Equal("int a = a", Promoted(Loop(Await(), _ir.If("c", end), new SuspendInstruction("Yield()", Span), new LabelInstruction(end))));
    }

    [Fact]
    public void AnAwaiterIsNoReasonForALocal() =>
        Assert.Equal("", Promoted(Loop(new AwaitInstruction(AwaitKind.Awaiter, _slot, "A()", null, Span))));

    [Fact]
    public void WhatAHandlerReadsStaysAField()
    {
        var region = new TryInstruction([Await()], [new CatchRegion("", null, "", null, [Use(_a)], observesCancellation: false)], null);
        Assert.Equal("", Promoted(Loop(region)));
    }

    [Theory]
    [InlineData("string")]
    [InlineData("global::Game.Point")]
    public void OnlyNumbersArePromoted(string type)
    {
        _a = _ir.Local("a", type);
        Assert.Equal("", Promoted(Loop(Await())));
    }

    [Fact]
    public void WhatAMethodOfTheMachineReadsStaysAField()
    {
        _a.IsForcedField = true;
        Assert.Equal("", Promoted(Loop(Await())));
    }

    [Fact]
    public void WhatIsNeverChangedStaysAField()
    {
        _a.IsReadOnly = true;
        Assert.Equal("", Promoted(Loop(Await())));
    }

    [Fact]
    public void ANameThatCopiedTextDeclaresIsAvoided() => Assert.Equal("int a_2 = a", Promoted(Loop(Await()), "a"));

    [Fact]
    public void NoMoreThanTheRegistersHold()
    {
        var many = Enumerable.Range(0, 9).Select(i => _ir.Local("v" + i)).ToList();
        var promotion = Promote(Loop([Await(), .. many.Select(Use)]));
        Assert.Equal(5, promotion.Locals.Count);
        Assert.Null(promotion.NameOf(many[8].Id));
    }

    [Fact]
    public void ASuspensionStoresWhatIsStillNeeded()
    {
        var first = Await();
        var last = Await();
        var promotion = Promote([Set(_a), Set(_b), new LabelInstruction(_top), Use(_b), first, Use(_a), _ir.If("c", _top), last, Use(_b)]);
        Assert.Equal("a b", Stored(promotion, first));
        Assert.Equal("b", Stored(promotion, last));
    }

    private static SourceSpan Span => new("a.cs", 1, 1, 1, 2, "");

    private static CodeInstruction Use(Variable variable) => new(variable.Text + "++;", null);

    private static AssignInstruction Set(Variable variable) => new(variable, "0", null);

    private static string Stored(ScalarPromotion promotion, AwaitInstruction site) =>
        string.Join(" ", promotion.LiveAt(site).Select(static l => l.Name).Order());

    private AwaitInstruction Await() => _ir.Await(_slot, "A()");

    private List<Instruction> Loop(params Instruction[] body) => [Set(_a), new LabelInstruction(_top), Use(_a), .. body, _ir.If("c", _top)];

    private string Promoted(List<Instruction> body, params string[] nested) =>
        string.Join("; ", Promote(body, nested).Locals.Select(static l => $"{l.Slot.Type} {l.Name} = {l.Slot.Name}"));

    private ScalarPromotion Promote(List<Instruction> body, params string[] nested)
    {
        var liveness = new LivenessAnalysis(body, _ir.Variables, _ir.Jumps);
        var slots = new SlotAllocator(_ir.Variables, liveness, new HashSet<int>(), new HashSet<string>(), new HashSet<string>(nested), static name => name, isDebug: false);
        return ScalarPromotion.Of(new LoweredBody(body, _ir.Variables, _ir.Jumps), slots, liveness);
    }
}
