using System.Runtime.CompilerServices;

namespace Coroutines.Benchmarks;

internal static partial class MixedRows
{
    private static Work Hand(int count, int types, int turns)
    {
        var world = new World();
        int[] order = Order(count, types);
        HandMixed[] machines = [.. order.Select(static type => new HandMixed((byte)type))];
        return new Work(
            () =>
            {
                for (int t = 0; t < turns; t++)
                {
                    StepAll(machines, world);
                }

                world.Turns += turns;
            },
            () =>
            {
                world.Running = false;
                StepAll(machines, world);
                CheckSum(world, order);
            });
    }

    private static void StepAll(HandMixed[] machines, World world)
    {
        for (int i = 0; i < machines.Length; i++)
        {
            machines[i].Step(world);
        }
    }

    /// <summary>
    /// One struct for all types, its state the type too, and the steps in a table: what to add and where to go next. A switch over
    /// eight types in random order mispredicts its jump at nearly every step; this jumps nowhere.
    /// </summary>
    private struct HandMixed(byte state)
    {
        private byte _state = state;
        private int _x;

        /// <summary>A state's bytes: by how much it counts, and the next state. As long as the mask, so no bounds check.</summary>
        private static ReadOnlySpan<byte> Table =>
        [
            1, 0, 2, 1, 3, 2, 4, 3, 5, 4, 6, 5, 7, 6, 8, 7,
            0, 8, 0, 8, 0, 8, 0, 8, 0, 8, 0, 8, 0, 8, 0, 8,
        ];

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Step(World world)
        {
            if (world.Running)
            {
                int at = (_state * 2) & 31;
                _x += Table[at];
                _state = Table[at | 1];
                return;
            }

            world.Sum += _x;
            _x = 0;
            _state = Types;
        }
    }

    private static Work HandSwitched(int count, int turns)
    {
        var world = new World();
        int[] order = Order(count, Types);
        HandSwitch[] machines = [.. order.Select(static type => new HandSwitch(type))];
        return new Work(
            () =>
            {
                for (int t = 0; t < turns; t++)
                {
                    StepAll(machines, world);
                }

                world.Turns += turns;
            },
            () =>
            {
                world.Running = false;
                StepAll(machines, world);
                CheckSum(world, order);
            });
    }

    private static void StepAll(HandSwitch[] machines, World world)
    {
        for (int i = 0; i < machines.Length; i++)
        {
            machines[i].Step(world);
        }
    }

    /// <summary>One struct for all types with a jump for each step: what is left when the bodies have nothing in common.</summary>
    private struct HandSwitch(int state)
    {
        private int _state = state;
        private int _x;

        public void Step(World world)
        {
            if (!world.Running)
            {
                world.Sum += _x;
                _x = 0;
                _state = Types;
                return;
            }

            switch (_state)
            {
                case 0:
                    _x += 1;
                    break;
                case 1:
                    _x += 2;
                    break;
                case 2:
                    _x += 3;
                    break;
                case 3:
                    _x += 4;
                    break;
                case 4:
                    _x += 5;
                    break;
                case 5:
                    _x += 6;
                    break;
                case 6:
                    _x += 7;
                    break;
                case 7:
                    _x += 8;
                    break;
            }
        }
    }
}
