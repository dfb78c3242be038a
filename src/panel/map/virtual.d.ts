declare module "virtual:waybill-world" {
  const world: import("./world.ts").World;
  export default world;
}
