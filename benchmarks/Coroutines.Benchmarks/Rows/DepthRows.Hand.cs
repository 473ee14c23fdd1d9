using System.Reflection;
using System.Runtime.CompilerServices;

namespace Coroutines.Benchmarks;

internal static partial class DepthRows
{
    /// <summary>What a machine written by hand has inside another.</summary>
    private interface IHandChild
    {
        int Result { get; }

        void Begin(World world, int yields);

        /// <summary>Whether it is done.</summary>
        bool Step();
    }

    private static Work Hand(int depth, int yields)
    {
        Type chain = typeof(HandLeaf);
        for (int level = 1; level < depth; level++)
        {
            chain = typeof(HandLevel<>).MakeGenericType(chain);
        }

        var make = typeof(DepthRows).GetMethod(nameof(HandOf), BindingFlags.NonPublic | BindingFlags.Static)!;
        return (Work)make.MakeGenericMethod(chain).Invoke(null, [yields])!;
    }

    private static Work HandOf<TChain>(int yields)
        where TChain : struct, IHandChild
    {
        var world = new World();
        var workers = new HandRoot<TChain>[Workers];
        for (int i = 0; i < workers.Length; i++)
        {
            workers[i].Begin(world, yields);
        }

        return new Work(
            () =>
            {
                for (int t = 0; t < Turns; t++)
                {
                    StepAll(workers, world, yields);
                }

                world.Turns += Turns;
            },
            () => Check.Equal((long)world.Turns * Workers, world.Sum));
    }

    private static void StepAll<TChain>(HandRoot<TChain>[] workers, World world, int yields)
        where TChain : struct, IHandChild
    {
        for (int i = 0; i < workers.Length; i++)
        {
            workers[i].Step(world, yields);
        }
    }

    /// <summary>A child begins where it lies.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void BeginChild<TChild>(ref TChild child, World world, int yields)
        where TChild : struct, IHandChild => child.Begin(world, yields);

    private struct HandRoot<TChild>
        where TChild : struct, IHandChild
    {
        private TChild _child;

        public void Begin(World world, int yields) => BeginChild(ref _child, world, yields);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Step(World world, int yields)
        {
            while (_child.Step())
            {
                Check.Equal(1, Math.Min(_child.Result, 1));
                BeginChild(ref _child, world, yields);
            }
        }
    }

    /// <summary>A level has nothing to do before its child and has one await: it needs no state of its own.</summary>
    private struct HandLevel<TChild> : IHandChild
        where TChild : struct, IHandChild
    {
        private TChild _child;

        public int Result { get; private set; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Begin(World world, int yields) => BeginChild(ref _child, world, yields);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Step()
        {
            if (!_child.Step())
            {
                return false;
            }

            Result = 1 + _child.Result;
            return true;
        }
    }

    private struct HandLeaf : IHandChild
    {
        private World _world;
        private int _left;

        public int Result { get; private set; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Begin(World world, int yields)
        {
            _world = world;
            _left = yields;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Step()
        {
            if (_left != 0)
            {
                _left--;
                _world.Sum++;
                return false;
            }

            Result = 1;
            return true;
        }
    }
}
