using Coroutines.Generator.Analysis;
using Coroutines.Generator.Lowering;
using Coroutines.Generator.Model;

namespace Coroutines.Generator.Tests.Lowering;

public sealed class LivenessAnalysisTests
{
    private readonly Ir _ir = new();
    private readonly Variable _slot;
    private readonly Variable _a;
    private readonly Variable _b;

    public LivenessAnalysisTests()
    {
        _slot = _ir.Local("slot", "M", VariableKind.Awaited);
        _a = _ir.Local("a");
        _b = _ir.Local("b");
    }

    [Fact]
    public void OnlyWhatIsReadBehindASuspensionCrossesIt()
    {
        Assert.Equal("a slot", Across([Set(_a), Set(_b), Use(_b), Await(), Use(_a)]));
    }

    [Fact]
    public void AnAssignmentBehindTheSuspensionEndsTheOldValue()
    {
        Assert.Equal("slot", Across([Set(_a), Await(), Set(_a), Use(_a)]));
    }

    [Fact]
    public void AnAssignmentAtTheStartOfATextEndsTheOldValue()
    {
        var text = "(" + _a.Text + " = Next()).Length > 0 && Other(" + _a.Text + ")";
        Assert.Equal("slot", Across([Set(_a), Await(), new CodeInstruction(new CodeText(text, CodeForm.BeginsWithAssignment, _a), null)]));
        Assert.Equal("a slot", Across([Set(_a), Await(), new CodeInstruction(new CodeText(text, CodeForm.Assignment, _a), null)]));
        Assert.Equal("a slot", Across([Set(_a), Await(), new CodeInstruction(text, null)]));
    }

    [Fact]
    public void WhatATextReadsBehindItsAssignmentKeepsAPlaceOfItsOwn()
    {
        List<Instruction> body = [Set(_b), Await(), new CodeInstruction(new CodeText("(" + _a.Text + " = 1) + " + _b.Text, CodeForm.BeginsWithAssignment, _a), null), Await(), Use(_a)];
        var interference = new LivenessAnalysis(body, _ir.Variables, _ir.Jumps).Interference(_ir.Variables);
        Assert.Contains(_b.Id, interference[_a.Id].Items());
    }

    [Fact]
    public void ALoopCarriesAValueAround()
    {
        var top = new Label("top");
        Assert.Equal("a slot", Across([Set(_a), new LabelInstruction(top), Use(_a), Await(), _ir.Goto(top)]));
    }

    [Fact]
    public void AHandlerReadsTheValueFromBeforeAFailedAssignment()
    {
        var region = new TryInstruction([Await(), Set(_a)], [new CatchRegion("", null, "", null, [Use(_a)], observesCancellation: false)], null);
        Assert.Equal("a slot", Across([Set(_a), region]));
    }

    [Fact]
    public void WhatStandsBehindAThrowReadsNothing()
    {
        Assert.Equal("slot", Across([Set(_a), Await(), Throw(), Use(_a)]));
    }

    [Fact]
    public void AThrowLeadsToItsHandlers()
    {
        var region = new TryInstruction([Await(), Throw()], [new CatchRegion("", null, "", null, [Use(_a)], observesCancellation: false)], null);
        Assert.Equal("a slot", Across([Set(_a), region]));
    }

    [Fact]
    public void AFinallyIsPassedOnTheWayOfAJumpOutOfACatch()
    {
        var end = new Label("end");
        var region = new TryInstruction([Use(_b)], [new CatchRegion("", null, "", null, [_ir.Goto(end)], observesCancellation: false)], [Set(_b)]);
        var analysis = Analyze([Set(_a), Set(_b), region, _ir.Leave(), new LabelInstruction(end), Use(_a)]);
        Assert.True(analysis.Interference(_ir.Variables)[_a.Id][_b.Id]);
    }

    [Fact]
    public void ValuesThatAreNeverNeededTogetherDoNotInterfere()
    {
        var apart = Analyze([Set(_a), Await(), Use(_a), Set(_b), Await(), Use(_b)]).Interference(_ir.Variables);
        Assert.False(apart[_a.Id][_b.Id]);
        var together = Analyze([Set(_a), Set(_b), Await(), Use(_a), Use(_b)]).Interference(_ir.Variables);
        Assert.True(together[_a.Id][_b.Id]);
    }

    private static CodeInstruction Throw() => new("throw e;", null) { Throws = true };

    private static AssignInstruction Set(Variable variable) => new(variable, "0", null);

    private static CodeInstruction Use(Variable variable) => new("Use(" + variable.Text + ");", null);

    private AwaitInstruction Await() => _ir.Await(_slot, "A()");

    private LivenessAnalysis Analyze(List<Instruction> instructions) => new(instructions, _ir.Variables, _ir.Jumps);

    private string Across(List<Instruction> instructions) =>
        string.Join(" ", Analyze(instructions).AcrossSuspension.Items().Select(id => _ir.Variables[id].Name).Order());
}

public sealed class SlotAllocatorTests
{
    private readonly Ir _ir = new();
    private readonly Variable _slot;
    private readonly Variable _a;
    private readonly Variable _b;
    private readonly Variable _other;

    public SlotAllocatorTests()
    {
        _slot = _ir.Local("slot", "M", VariableKind.Awaited);
        _a = _ir.Local("a");
        _b = _ir.Local("b");
        _other = _ir.Local("other", "string");
    }

    [Fact]
    public void ReleaseSharesASlotBetweenDisjointLifetimesOfOneType()
    {
        Assert.Equal("M slot; int a_b; string other", Fields(isDebug: false));
    }

    [Fact]
    public void DebugGivesEachLocalAFieldOfItsName()
    {
        Assert.Equal("M slot; int a; int b; string other", Fields(isDebug: true));
    }

    [Fact]
    public void WhatAMethodOfTheMachineReadsSharesNothing()
    {
        _a.IsForcedField = true;
        Assert.Equal("M slot; int a; int b; string other", Fields(isDebug: false));
    }

    [Fact]
    public void WhatCrossesNoSuspensionIsALocal()
    {
        var allocator = Allocate([new AssignInstruction(_a, "0", null), new CodeInstruction(_a.Text, null)], isDebug: false);
        Assert.DoesNotContain(allocator.Slots, s => s.Variables.Contains(_a));
        Assert.Contains(_a, allocator.Locals);
    }

    [Fact]
    public void ReservedNamesAreAvoided()
    {
        _a.Name = "__state";
        Assert.StartsWith("M slot; int __state_b; string other", Fields(isDebug: false));
        Assert.StartsWith("M slot; int __state_2; int b", Fields(isDebug: true));
    }

    private string Fields(bool isDebug)
    {
        List<Instruction> body =
        [
            new AssignInstruction(_a, "0", null), _ir.Await(_slot, "A()"), new CodeInstruction(_a.Text, null),
            new AssignInstruction(_b, "0", null), new AssignInstruction(_other, "0", null), _ir.Await(_slot, "B()"), new CodeInstruction(_b.Text + _other.Text, null),
        ];
        return string.Join("; ", Allocate(body, isDebug).Slots.Select(static s => s.Type + " " + s.Name));
    }

    private SlotAllocator Allocate(List<Instruction> body, bool isDebug) =>
        new(_ir.Variables, new LivenessAnalysis(body, _ir.Variables, _ir.Jumps), new HashSet<int>(), new HashSet<string> { "__state" }, new HashSet<string>(), static name => name, isDebug);
}
