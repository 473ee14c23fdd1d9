namespace Coroutines.Differential;

/// <content>Tasks, their cancellation at some suspension, time limits, gathers, cold values.</content>
public sealed partial class RandomProgram
{
    private const string CatchTask = "catch (Exception {0}) when ({0} is InvalidOperationException or OperationCanceledException or FormatException or TimeoutException)";

    private Choice[] TaskTable() =>
    [
        Choice.Leaf("task", 2, (p, _) => TaskOf(p, Call("int", p, 1)), Needs.Await),
        Choice.Leaf("void task", 2, (p, _) => VoidTask(p), Needs.Await),
        Choice.Leaf("cold value", 2, (p, _) => Cold(p), Needs.Await),
        Choice.Leaf("cancel", 5, (p, _) => Cancel(p), Needs.Await),
        Choice.Leaf("cancel before start", 1, (p, _) => CancelEarly(p), Needs.Await),
        Choice.Leaf("cancel gather", 2, (p, _) => CancelGather(p), Needs.Await),
        Choice.Leaf("wait for", 4, (p, _) => WaitFor(p), Needs.Await),
        Choice.Leaf("gather failure", 3, (p, _) => GatherFailure(p), Needs.Await),
        Choice.Leaf("gather void", 2, (p, _) => Guarded(p, $"await Gather({Call("void", p, 1)}, {Call("void", p, 1)});"), Needs.Await),
        Choice.Leaf("gather three", 2, (p, _) => Guarded(p, $"Log(await Gather({Call("int", p, 1)}, {Call("string", p, 1)}, {Call("int", p, 0)}));"), Needs.Await),
    ];

    /// <summary>A statement whose failure is logged and ends there.</summary>
    private string Guarded(Place place, string statement)
    {
        var error = NewName("x");
        return Line("try") + Line("{") + Line("    " + statement) + Line("}")
            + Line(string.Format(CatchTask, error)) + Line("{") + Line($"    Log({error});") + Line("}");
    }

    private string TaskOf(Place place, string coroutine)
    {
        var name = NewName("t");
        return Line($"var {name} = CreateTask({coroutine});")
            + Line($"Log({Int(place.WithoutAwait(), 1)});")
            + Guarded(place, $"Log(await {name} + {Int(place.WithoutAwait(), 1)});");
    }

    private string VoidTask(Place place)
    {
        var name = NewName("t");
        return Line($"var {name} = CreateTask({Call("void", place, 1)});") + Guarded(place, $"await {name};");
    }

    private string Cold(Place place)
    {
        var name = NewName("t");
        return Line($"var {name} = {Call("int", place, 1)};")
            + Line($"Log({Int(place.WithoutAwait(), 1)});")
            + Line($"Log({Int(place.WithoutAwait(), 1)} + await {name});");
    }

    private string Cancel(Place place)
    {
        var (name, turns) = (NewName("t"), NewName("k"));
        var wait = Pick("Yield()", "Yield()", "Sleep(1)");
        return Line($"var {name} = CreateTask({Call("int", place, 1)});")
            + Line($"for (var {turns} = 0; {turns} < {random.Next(8)}; {turns}++) await {wait};")
            + Line($"Log({name}.Cancel());")
            + Guarded(place, $"Log(await {name});");
    }

    private string CancelEarly(Place place)
    {
        var name = NewName("t");
        return Line($"var {name} = CreateTask({Call("void", place, 1)});") + Line($"Log({name}.Cancel());") + Guarded(place, $"await {name};");
    }

    private string CancelGather(Place place)
    {
        var (name, turns) = (NewName("t"), NewName("k"));
        return Line($"var {name} = CreateTask(Both(\"{Label()}\", {Int(place, 1)}));")
            + Line($"for (var {turns} = 0; {turns} < {random.Next(6)}; {turns}++) await Yield();")
            + Line($"Log({name}.Cancel());")
            + Guarded(place, $"Log(await {name});");
    }

    private string WaitFor(Place place) =>
        Guarded(place, $"Log(await WaitFor({Call("int", place, 1)}, TimeSpan.FromMilliseconds({random.Next(1, 5)})) + {Int(place, 0)});");

    private string GatherFailure(Place place)
    {
        var first = Pick($"Fail(\"{Label()}\")", $"FailNow(\"{Label()}\")");
        var other = Call("int", place, 1);
        return Guarded(place, $"Log(await Gather({(random.Next(2) == 0 ? $"{first}, {other}" : $"{other}, {first}")}));");
    }
}
