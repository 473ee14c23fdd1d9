namespace Coroutines.Explorer;

/// <summary>Pooled children: recursion and a virtual coroutine, cancelled at any depth while they come and go.</summary>
internal sealed partial class EdgeProgram : SmallProgram
{
    private readonly CoroutineEvent _event;
    private readonly Shape _shape;
    private int _open;
    private bool _failing;

    public EdgeProgram(CoroutineLoop loop)
        : base(loop)
    {
        _event = Watch(new CoroutineEvent());
        _shape = new Square(this);
        Participant deep = Start("deep", Recurse(3), typeof(FormatException));
        Participant shape = Start("shape", Draw(), typeof(FormatException));
        OnTurn();
        OnTick(10);
        On("set", _event.Set, () => !_event.IsSet, Origin.Between | Origin.Within);
        On("clear", _event.Clear, () => _event.IsSet);
        On("fail", () => _failing = true, () => !_failing);
        OnCancel(deep, Origin.Between | Origin.Within);
        OnCancel(shape, Origin.Between | Origin.Within);
    }

    public override void Settle()
    {
        _event.Set();
        Turn(100);
    }

    public override void CheckEnd() => Check(_open == 0, $"{_open} blocks were left without their cleanup");

    [Coroutine]
    private async Coroutine Recurse(int depth)
    {
        _open++;
        try
        {
            if (depth == 0)
            {
                await _event.Wait();
                if (_failing)
                {
                    throw new FormatException("wanted");
                }

                return;
            }

            await Recurse(depth - 1);
            await Coroutine.Sleep(5);
        }
        finally
        {
            try
            {
                await Coroutine.Yield();
            }
            finally
            {
                _open--;
            }
        }
    }

    [Coroutine]
    private async Coroutine Draw()
    {
        await _shape.Draw();
        await _shape.Draw();
    }

    internal abstract partial class Shape
    {
        [Coroutine]
        public abstract Coroutine Draw();
    }

    internal sealed partial class Square(EdgeProgram program) : Shape
    {
        [Coroutine]
        public override async Coroutine Draw()
        {
            program._open++;
            try
            {
                await program._event.Wait();
                await Coroutine.Yield();
            }
            finally
            {
                program._open--;
            }
        }
    }
}
