using Coroutines.Generator.Lowering.Passes;
using Coroutines.Generator.Model;
using static Coroutines.Generator.Tests.Lowering.Ir;

namespace Coroutines.Generator.Tests.Lowering;

public sealed class ExpressionSpillerTests
{
    private readonly Ir _ir = new();

    [Fact]
    public void WhatIsEvaluatedBeforeAnAwaitIsSavedAndWhatComesAfterIsNot()
    {
        Assert.Equal("""
            t0 = A();
            await await1 = B()
            F(t0, await1.GetResult(), C());
            """, Spill(Effect(Call("F", Code("A()"), Await("B()"), Code("C()")))));
    }

    [Fact]
    public void AStableOperandNeedsNoCopy()
    {
        Assert.Equal("""
            await await0 = B()
            F(1, await0.GetResult());
            """, Spill(Effect(Call("F", Code("1", isStable: true), Await("B()")))));
    }

    [Fact]
    public void TheResultOfAnEarlierAwaitIsTakenBeforeTheNext()
    {
        Assert.Equal("""
            await await0 = A()
            t1 = await0.GetResult();
            await await2 = B()
            F(t1, await2.GetResult());
            """, Spill(Effect(Call("F", Await("A()"), Await("B()")))));
    }

    [Fact]
    public void AReferenceKeepsItsPartsAndFailsBeforeTheAwait()
    {
        var element = new BoundTemplate(Mark.Hole(0) + "[" + Mark.Hole(1) + "]", [new Operand(Code("Array()")), new Operand(Code("Index()"))], TypeRef.Int32, TemplateTraits.IsVariable | TemplateTraits.IsChecked);
        var call = new BoundTemplate("F(ref " + Mark.Hole(0) + ", " + Mark.Hole(1) + ")", [new Operand(element, OperandKind.Reference), new Operand(Await("B()"))], TypeRef.Int32);
        Assert.Equal("""
            t0 = Array();
            t1 = Index();
            _ = t0[t1];
            await await2 = B()
            F(ref t0[t1], await2.GetResult());
            """, Spill(Effect(call)));
    }

    [Fact]
    public void AnAssignedElementIsNotReadFirst()
    {
        var element = new BoundTemplate(Mark.Hole(0) + "[0]", [new Operand(Code("Array()"))], TypeRef.Int32, TemplateTraits.IsVariable | TemplateTraits.IsChecked);
        var assignment = new BoundTemplate(Mark.Hole(0) + " = " + Mark.Hole(1), [new Operand(element, OperandKind.Target), new Operand(Await("B()"))], TypeRef.Int32);
        Assert.Equal("""
            t0 = Array();
            await await1 = B()
            t0[0] = await1.GetResult();
            """, Spill(Effect(assignment)));
    }

    [Fact]
    public void ACompoundAssignmentReadsBeforeTheAwait()
    {
        Assert.Equal("""
            t0 = x;
            await await1 = B()
            checked { t0 += await1.GetResult(); }
            x = t0;
            """, Spill(Effect(new BoundCompoundAssignment(Code("x", isStable: true), "+=", Await("B()"), "checked", TypeRef.Int32))));
    }

    [Fact]
    public void AShortCircuitLeavesOutItsRightSide()
    {
        Assert.Equal("""
            t0 = a;
            if not t0 goto end1;
            await await1 = B()
            t0 = await1.GetResult();
            end1:
            Use(t0);
            """, Spill(Effect(Call("Use", new BoundShortCircuit(isAnd: true, Code("a", "bool"), Await("B()", "bool"), TypeRef.Boolean, null)))));
    }

    [Fact]
    public void AConditionalEvaluatesOneArm()
    {
        Assert.Equal("""
            if not c goto else1;
            await await1 = A()
            t0 = await1.GetResult();
            goto endif2;
            else1:
            t0 = b;
            endif2:
            Use(t0);
            """, Spill(Effect(Call("Use", new BoundConditional(Code("c", "bool"), Await("A()"), Code("b"), TypeRef.Int32)))));
    }

    [Fact]
    public void ACoalesceTestsTheSavedLeft()
    {
        Assert.Equal("""
            t1 = L();
            if not t1 is not null goto else1;
            t0 = t1!;
            goto end2;
            else1:
            await await2 = R()
            t0 = await2.GetResult();
            end2:
            Use(t0);
            """, Spill(Effect(Call("Use", new BoundCoalesce(Code("L()"), Await("R()"), Mark.Hole(0) + "!", TypeRef.Int32)))));
    }

    [Fact]
    public void OperatorTrueDecidesWhereTheConditionIsNoBool()
    {
        var branch = new BoundBranch(Code("flag", "Flag"), when: false, new Label("no"), null);
        Assert.Equal("if not ((flag) ? true : false) goto no;", Spill(branch));
    }

    [Fact]
    public void AReturnedValueIsKeptThenTheBodyIsLeft()
    {
        Assert.Equal("""
            await await0 = A()
            __result = await0.GetResult();
            goto end;
            """, Spill(new BoundReturn(Await("A()"), null)));
    }

    private string Spill(BoundStatement statement) => _ir.Print(new ExpressionSpiller(_ir.Context, static s => s).Spill(Block(statement)));
}
