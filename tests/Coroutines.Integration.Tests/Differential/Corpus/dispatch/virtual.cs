// A virtual coroutine and its override, called through the base.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var a in new Animal[] { new Animal("a"), new Dog("d") }) Log(await a.Speak(2));
    }
}

public partial class Animal(string name)
{
    protected string Name => name;
    [Coroutine] public virtual async Coroutine<string> Speak(int n) { await Pause("animal"); return Name + n; }
}
public partial class Dog(string name) : Animal(name)
{
    [Coroutine] public override async Coroutine<string> Speak(int n) { await Pause("dog"); return Name + "!" + n; }
}
