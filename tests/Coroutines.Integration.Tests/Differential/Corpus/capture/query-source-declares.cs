// What a query begins with belongs to the method: it may await and declare variables, which clauses behind it capture.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var one in from c in "something"[(await Of<object>("a", "four") switch { int n when n > 3 => 1, string { Length: var length } => await Int("z", length), _ => await Int("e", 1) })..] where c != 'h' select c)
        {
            Log(one);
        }

        int many = 1;
        var inside = from c in (await Of<object>("b", "two")).ToString() is var text && text!.Length > 2 ? text : "no" where c != 'x' select c + text.Length + many;
        many = await Int("c", 2);
        Log(string.Join(",", inside));
        int Twice(int number) => number * many;
        var calls = from number in new[] { Twice(await Int("d", 3)), Twice(many) } let m = number + 1 select m;
        Log(string.Join(",", calls));
        await Pause("end");
        V("many", many);
    }
}
